/**
 * IIIF (https://iiif.io/api/presentation/3.0/): items as manifests, images as services, hits as annotations, so that any viewer
 * can show them. Pure functions: who may see what was decided before.
 */
@NullMarked
package org.osefrance.archive.schemas.format.iiif;

import org.jspecify.annotations.NullMarked;
