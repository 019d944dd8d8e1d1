/**
 * Finding units of text a viewer may see. The port; Lucene answers it, a naive twin judges the answers in tests.
 */
@NullMarked
package org.osefrance.archive.index.search;

import org.jspecify.annotations.NullMarked;
