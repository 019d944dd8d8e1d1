/**
 * Documents and the words on them for other people's viewers: IIIF Presentation 3 and Content Search 2
 * (https://iiif.io/api/search/2.0/).
 */
@NullMarked
package org.osefrance.archive.portal.manifest;

import org.jspecify.annotations.NullMarked;
