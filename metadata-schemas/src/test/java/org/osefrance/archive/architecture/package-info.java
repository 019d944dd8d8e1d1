/**
 * The rules of the house as tests: which room may use which, which library lives where, and what no code here does. Every module runs
 * them over its own classes.
 */
@NullMarked
package org.osefrance.archive.architecture;

import org.jspecify.annotations.NullMarked;
