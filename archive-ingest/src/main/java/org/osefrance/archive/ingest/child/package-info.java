/**
 * Foreign programs and fragile parsers as child processes with limits: they may crash, hang or flood, the archive does not.
 */
@NullMarked
package org.osefrance.archive.ingest.child;

import org.jspecify.annotations.NullMarked;
