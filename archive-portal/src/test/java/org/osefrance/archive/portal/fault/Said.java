package org.osefrance.archive.portal.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.osefrance.archive.schemas.identifier.RecordId;

/**
 * What the archive had said before it was halted; a line that the halt tore was not said.
 *
 * @param accepted digests by file
 * @param deposit of the upload
 * @param uploaded bytes that were said to be on disk, by number of the file
 */
record Said(Map<RecordId, String> accepted, Optional<RecordId> deposit, Map<Integer, Long> uploaded) {

    static Said in(Path log) throws IOException {
        Map<RecordId, String> accepted = new HashMap<>();
        Map<Integer, Long> uploaded = new HashMap<>();
        Optional<RecordId> deposit = Optional.empty();
        String text = Files.exists(log) ? Files.readString(log) : "";
        for (String line : text.substring(0, text.lastIndexOf('\n') + 1).split("\n")) {
            String[] words = line.split(" ");
            switch (words[0]) {
                case "ACCEPTED" -> accepted.put(new RecordId(words[1]), words[2]);
                case "DEPOSIT" -> deposit = Optional.of(new RecordId(words[1]));
                case "UPLOADED" -> uploaded.put(Integer.valueOf(words[1]), Long.valueOf(words[2]));
                default -> {
                    // Something else that was said, and promises nothing.
                }
            }
        }
        return new Said(accepted, deposit, uploaded);
    }
}
