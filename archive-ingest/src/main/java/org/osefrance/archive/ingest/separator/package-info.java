/** Sheets laid between originals before they are scanned: printed with a code, and found again in the scans. */
@NullMarked
package org.osefrance.archive.ingest.separator;

import org.jspecify.annotations.NullMarked;
