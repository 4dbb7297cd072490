/** The particle at the end of a phrase, by its last letter. */

/** Is the last letter one of these? */
export const endsIn = (particle: string, letters: string): boolean =>
  particle !== '' && letters.includes(particle[particle.length - 1]!);
