package org.osefrance.archive.portal.command;

import org.osefrance.archive.portal.runtime.Archive;
import org.osefrance.archive.schemas.record.DescriptionLevel;

/** What there is, and how far the work has got. */
final class StatusTask {

    private final Archive archive;
    private final Answer answer;
    private long units;
    private long items;
    private long files;

    StatusTask(Archive archive, Answer answer) {
        this.archive = archive;
        this.answer = answer;
    }

    int run() {
        new Holdings(archive.catalog()).forEachUnit(unit -> {
            units++;
            if (unit.description().level() == DescriptionLevel.ITEM) {
                items++;
                files += archive.catalog()
                        .listFiles(Holdings.VIEWER, unit.description().id())
                        .size();
            }
        });
        Archive.Progress progress = archive.progress();
        line("home", archive.home().folder());
        line("units of description", units);
        line("items", items);
        line("files", files);
        line("files being worked on", progress.unfinishedFiles());
        line("changes the index has not seen", progress.indexLag());
        line("changes not yet in the store", progress.mirrorLag());
        line(
                "public",
                archive.findClosure()
                        .map(closure -> "closed since " + closure.since() + ", " + closure.reason()
                                + "; scripts/archive verify --all opens it when nothing is found wrong")
                        .orElse("each record as its own access says"));
        archive.listFullDisks().forEach(disk -> line("no room on the disk of", disk));
        if (archive.legalClock().isHeld()) {
            line("clock", ClockTask.held(archive.legalClock()));
        }
        return ExitCode.DONE;
    }

    private void line(String name, Object value) {
        answer.line(name + ": " + value, "name", name, "value", String.valueOf(value));
    }
}
