/**
 * Files as promises, made of the calls that take a callback: the runtime's own module of promises is large, and loading it took longer than
 * bringing an unchanged fact base in step.
 */
import * as fs from 'node:fs';
import { promisify } from 'node:util';

export const readFile = promisify(fs.readFile);
export const readdir = promisify(fs.readdir);
export const stat = promisify(fs.stat);
export const realpath = promisify(fs.realpath.native);
