// What is made of fflate, in one place.
export { Unzlib, zipSync } from 'fflate';
