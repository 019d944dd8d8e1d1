/**
 * The rows of deposits, behind the port that intake has for them; without Spring, as the command line writes them too.
 */
@NullMarked
package org.osefrance.archive.portal.deposit;

import org.jspecify.annotations.NullMarked;
