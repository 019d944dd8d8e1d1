/**
 * The desk where people write what stands on a page: line by line beside its image, version after version, and what other programs
 * or people wrote elsewhere looked at and taken over. What a machine reads never comes above it.
 */
@NullMarked
package org.osefrance.archive.portal.transcription;

import org.jspecify.annotations.NullMarked;
