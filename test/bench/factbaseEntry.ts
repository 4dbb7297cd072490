/** What the bench of the fact base needs, bundled so that plain Node can run it. */
export { openEngine } from '../../server/src/engine';
