/**
 * What is wrong with something, as values: findings are collected and shown, so that one bad line never hides the next.
 */
@NullMarked
package org.osefrance.archive.schemas.validation;

import org.jspecify.annotations.NullMarked;
