package org.osefrance.archive.ingest.intake;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;

/** A depositor's file name as the name of a file in the store: letters, digits and four signs, so that no disk minds. */
final class SidecarName {

    private static final Pattern STRANGE = Pattern.compile("[^\\p{L}\\p{N}._-]+");
    private static final int LONGEST_BYTES = 200;

    private SidecarName() {}

    /** The name, unlike all those taken. */
    static String of(String name, Set<String> taken) {
        String plain = STRANGE.matcher(name).replaceAll("_");
        boolean usable = !plain.startsWith(".") && plain.getBytes(StandardCharsets.UTF_8).length <= LONGEST_BYTES;
        String wanted = usable ? plain : "reading.xml";
        String free = wanted;
        for (int i = 2; taken.contains(free); i++) {
            free = i + "_" + wanted;
        }
        return free;
    }
}
