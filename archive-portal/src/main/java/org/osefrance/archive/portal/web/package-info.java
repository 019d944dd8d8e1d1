/**
 * What every page shares: the frame around it, its language, calm errors, and the headers that keep a reader's visit private.
 */
@NullMarked
package org.osefrance.archive.portal.web;

import org.jspecify.annotations.NullMarked;
