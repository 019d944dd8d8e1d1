/**
 * What an operator may set: read once at start, checked, and handed on as values.
 */
@NullMarked
package org.osefrance.archive.portal.setting;

import org.jspecify.annotations.NullMarked;
