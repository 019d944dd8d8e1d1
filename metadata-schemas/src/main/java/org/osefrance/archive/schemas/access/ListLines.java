package org.osefrance.archive.schemas.access;

import java.util.List;
import org.osefrance.archive.schemas.access.ReleaseDecision.Scope;

/** P5(b) on a page of a list: rights are per line; the line of somebody presumed living or lately dead is masked. */
final class ListLines {

    private ListLines() {}

    static Finding test(Case asked) {
        if (!(asked.matter() instanceof Matter.ListPage(boolean unreadLines)) || !isAskedWhole(asked)) {
            return Finding.passes();
        }
        List<NamedPerson> lines = Named.online(asked).people();
        if (!Named.online(asked).known()) {
            return Finding.review(Basis.NOBODY_LOOKED);
        }
        if (unreadLines) {
            return Finding.review(Basis.UNREAD_LINES);
        }
        long masked = lines.stream().filter(line -> isMasked(line, asked)).count();
        if (masked == 0) {
            return Finding.passes();
        }
        return masked == lines.size()
                ? Finding.deniedUntilLatest(Basis.NO_LINE_LEFT, Basis.PRESUMED_LIVING)
                : Finding.withheldUntilLatest(Basis.LINES_MASKED, Basis.PRESUMED_LIVING);
    }

    /** Whether the persons of a case are decided line by line. */
    static boolean areDecidedApart(Case asked) {
        return asked.matter() instanceof Matter.ListPage && isAskedWhole(asked);
    }

    /** Whether a name stays masked: presumed living or unknowable without a full release, or lately dead. */
    static boolean isMasked(NamedPerson person, Case asked) {
        boolean full = Releases.find(asked)
                .filter(release -> release.reaches(Scope.FULL))
                .isPresent();
        return switch (Life.of(person, asked)) {
            case Life.Dead dead -> RecentDeaths.isRecent(person, asked);
            case Life.Presumed presumed -> !full && presumed.isPresumedLivingOn(asked.day());
            case Life.Unknowable unknowable -> !full;
        };
    }

    private static boolean isAskedWhole(Case asked) {
        return asked.view() != View.LINE && asked.view() != View.DESCRIPTION;
    }
}
