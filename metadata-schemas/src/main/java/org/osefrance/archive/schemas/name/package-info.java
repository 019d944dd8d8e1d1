/**
 * Names as they were written: one person has many, in several scripts, and none of them is the wrong one.
 */
@NullMarked
package org.osefrance.archive.schemas.name;

import org.jspecify.annotations.NullMarked;
