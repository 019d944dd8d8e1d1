/**
 * The life of a scan after acceptance: resumable steps, each idempotent.
 */
@NullMarked
package org.osefrance.archive.ingest.pipeline;

import org.jspecify.annotations.NullMarked;
