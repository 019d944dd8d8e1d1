/**
 * What a reader typed, understood: wanted and unwanted words and phrases, where they stand in a text, and the passage that shows them.
 */
@NullMarked
package org.osefrance.archive.index.query;

import org.jspecify.annotations.NullMarked;
