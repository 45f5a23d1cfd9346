// All that is taken from fflate.
export { Unzlib, zipSync, zlibSync } from 'fflate';
