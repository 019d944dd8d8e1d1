/**
 * PREMIS 3 (Library of Congress): what happened to a file from its acceptance on, as it is kept beside the bytes and given to others.
 */
@NullMarked
package org.osefrance.archive.schemas.format.premis;

import org.jspecify.annotations.NullMarked;
