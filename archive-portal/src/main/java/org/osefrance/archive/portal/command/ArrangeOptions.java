package org.osefrance.archive.portal.command;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How pages are to be arranged.
 *
 * @param into the item they go into
 * @param at the number the first of them is to have there; empty for the end
 * @param title of the item that is split off; empty for the title of the one it comes from
 * @param by degrees clockwise
 * @param scan that takes the place of another
 * @param asOpen whether they become as open as what they stand in; else they stay as closed as they are
 * @param dryRun whether only to say what it would do
 */
record ArrangeOptions(
        Optional<String> into,
        Optional<Integer> at,
        Optional<String> title,
        Optional<Integer> by,
        Optional<Path> scan,
        boolean asOpen,
        boolean dryRun) {}
