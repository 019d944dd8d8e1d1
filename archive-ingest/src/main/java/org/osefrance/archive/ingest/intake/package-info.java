/**
 * Receiving files: staging, digest, type by content, refusal with a reason, grouping into items, acceptance.
 */
@NullMarked
package org.osefrance.archive.ingest.intake;

import org.jspecify.annotations.NullMarked;
