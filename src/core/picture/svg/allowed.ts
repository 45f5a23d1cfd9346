/**
 * What a drawing may be made of: names of SVG 1.1 and 2 that a browser shows, and that can neither run, fetch nor move
 * anything. Whatever is not here is not written.
 */

const names = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Elements that are written. */
export const elements = names(`
  a circle clipPath defs desc ellipse feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix
  feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur
  feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence filter g line
  linearGradient marker mask path pattern polygon polyline radialGradient rect stop style svg switch symbol text textPath
  title tspan use view`);

/** Elements whose text is kept; elsewhere a browser shows none. */
export const textual = names('desc style text textPath title tspan');

/** Elements that a browser shows nothing of: to leave them out changes no picture. */
export const unseen = names(`
  altGlyphDef color-profile cursor font font-face font-face-format font-face-name font-face-src font-face-uri glyph
  glyphRef hkern metadata missing-glyph vkern`);

/** Properties of style, which are attributes as well. */
export const properties = names(`
  alignment-baseline baseline-shift clip clip-path clip-rule color color-interpolation color-interpolation-filters
  color-rendering cx cy d direction display dominant-baseline enable-background fill fill-opacity fill-rule filter
  flood-color flood-opacity font font-family font-feature-settings font-kerning font-size font-size-adjust font-stretch
  font-style font-variant font-variant-caps font-variant-east-asian font-variant-ligatures font-variant-numeric
  font-variant-position font-variation-settings font-weight glyph-orientation-horizontal glyph-orientation-vertical height
  image-rendering inline-size isolation kerning letter-spacing lighting-color line-height marker marker-end marker-mid
  marker-start mask mask-type mix-blend-mode opacity overflow paint-order pointer-events r rx ry shape-inside shape-padding
  shape-rendering shape-subtract solid-color solid-opacity stop-color stop-opacity stroke stroke-dasharray
  stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width text-align text-anchor
  text-decoration text-decoration-color text-decoration-line text-decoration-style text-indent text-orientation
  text-overflow text-rendering text-transform transform transform-box transform-origin unicode-bidi
  vector-effect vertical-align visibility white-space width word-spacing writing-mode x y`);

/** Attributes without a prefix, besides the properties. */
export const attributes = names(`
  accumulate amplitude aria-describedby aria-hidden aria-label aria-labelledby aria-roledescription azimuth baseFrequency
  baseProfile bias class clipPathUnits cx cy d diffuseConstant divisor dx dy edgeMode elevation exponent filterRes
  filterUnits fr fx fy gradientTransform gradientUnits height id in in2 intercept k1 k2 k3 k4 kernelMatrix
  kernelUnitLength lang lengthAdjust limitingConeAngle markerHeight markerUnits markerWidth maskContentUnits maskUnits
  media method mode numOctaves offset operator order orient path pathLength patternContentUnits patternTransform
  patternUnits points pointsAtX pointsAtY pointsAtZ preserveAlpha preserveAspectRatio primitiveUnits r radius refX refY
  requiredExtensions requiredFeatures result role rotate rx ry scale seed side slope spacing specularConstant
  specularExponent spreadMethod startOffset stdDeviation stitchTiles style surfaceScale systemLanguage tableValues
  targetX targetY textLength transform type values version viewBox width x x1 x2 xChannelSelector y y1 y2
  yChannelSelector z`);

/** Functions that a value may call; `url` leads into the drawing only. */
export const functions = names(`
  blur brightness calc circle clamp color color-mix contrast cubic-bezier drop-shadow ellipse grayscale hsl hsla hue-rotate
  hwb inset invert lab lch matrix matrix3d max min oklab oklch opacity path perspective polygon rgb rgba rotate rotate3d
  rotatex rotatey rotatez saturate scale scale3d scalex scaley scalez sepia skew skewx skewy translate translate3d
  translatex translatey translatez url var`);

/** What makes a drawing unsafe by its name alone, in whatever namespace, in small letters. */
export const unsafe: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'a script': 'handler listener script',
    'a page of its own': 'audio canvas embed foreignobject frame frameset iframe object video',
    'a movement': 'animate animatecolor animatemotion animatetransform discard mpath set',
  }).flatMap(([why, which]) => which.split(' ').map((name) => [name, why] as const)),
);
