package org.osefrance.archive.portal.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.osefrance.archive.ingest.entity.RecogniseCommand;
import org.osefrance.archive.ingest.entity.TextLanguages;
import org.osefrance.archive.ingest.entity.UnreadableTextException;

/** Finds names, places and dates in a text without an archive: the recognition of the archive, by itself. */
final class RecogniseTask {

    private final Answer answer;
    private final Path folder;

    RecogniseTask(Answer answer, Path folder) {
        this.answer = answer;
        this.folder = folder;
    }

    int run(Path file, Path out, Optional<String> language) {
        Path text = folder.resolve(file);
        Optional<String> known = language.flatMap(TextLanguages::find);
        if (language.isPresent() && known.isEmpty()) {
            answer.remark("There are no rules for the language '" + language.get() + "': "
                    + String.join(", ", TextLanguages.known()) + ". Without --language the text tells it.");
            return ExitCode.COULD_NOT_RUN;
        }
        if (!Files.isRegularFile(text) || !Files.isReadable(text)) {
            answer.remark("There is no file to be read at " + file + ".");
            return ExitCode.COULD_NOT_RUN;
        }
        return recognise(text, folder.resolve(out), known);
    }

    private int recognise(Path text, Path out, Optional<String> language) {
        try {
            if (Files.isDirectory(out) || Files.exists(out) && Files.isSameFile(text, out)) {
                answer.remark("The table cannot be written to " + out.getFileName() + ": "
                        + (Files.isDirectory(out) ? "it is a folder." : "it is the text itself."));
                return ExitCode.COULD_NOT_RUN;
            }
            RecogniseCommand.Done done = RecogniseCommand.bundled().run(text, out, language);
            answer.remark(done.mentions() + " mentions in " + done.sentences() + " sentences.");
            return ExitCode.DONE;
        } catch (UnreadableTextException unreadable) {
            answer.remark(String.valueOf(unreadable.getMessage()));
            return ExitCode.REFUSED;
        } catch (IOException failed) {
            answer.remark("The table cannot be written: " + failed.getMessage());
            return ExitCode.COULD_NOT_RUN;
        }
    }
}
