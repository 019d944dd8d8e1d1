/**
 * The command line: it talks to the running archive of its home, or opens the home itself when none runs.
 */
@NullMarked
package org.osefrance.archive.portal.command;

import org.jspecify.annotations.NullMarked;
