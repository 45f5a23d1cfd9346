// All that is taken from fflate.
export { Unzlib, zipSync } from 'fflate';
