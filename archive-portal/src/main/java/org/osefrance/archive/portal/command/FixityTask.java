package org.osefrance.archive.portal.command;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osefrance.archive.index.audit.Action;
import org.osefrance.archive.ingest.fixity.Checked;
import org.osefrance.archive.ingest.fixity.FixityBook;
import org.osefrance.archive.ingest.fixity.Mending;
import org.osefrance.archive.ingest.fixity.Side;
import org.osefrance.archive.ingest.storage.Finding;
import org.osefrance.archive.portal.runtime.Archive;
import org.osefrance.archive.portal.runtime.Keeping;

/** Looks whether what is kept is still what was accepted, in both copies, and mends the one from the other. */
final class FixityTask {

    private static final int SHOWN = 10_000;
    private static final int REMADE = 20;

    private final Archive archive;
    private final Keeping keeping;
    private final Answer answer;

    FixityTask(Archive archive, Answer answer) {
        this.archive = archive;
        this.keeping = archive.keeping();
        this.answer = answer;
    }

    int run(String what) {
        return switch (what) {
            case "show" -> show();
            case "run" -> look();
            case "mend" -> mend();
            default -> throw new RefusedException("'" + what + "' is not what there is: fixity show, run or mend.");
        };
    }

    private int show() {
        keeping.book().findLastPass().ifPresent(pass -> {
            line("pass", pass.number());
            line("began", pass.beganAt());
            line("ended", pass.endedAt().map(String::valueOf).orElse("still running"));
            line("objects", pass.objects());
            line("not looked at yet", pass.left());
            line("found wrong", pass.wrong());
        });
        line(
                "second copy",
                keeping.replication()
                        .map(copy -> copy.findTrouble().orElseGet(() -> copy.lag() + " objects behind"))
                        .orElse("none is set (ARCHIVE_SECOND_STORE)"));
        List<FixityBook.Damage> damages = keeping.book().listDamages(SHOWN);
        damages.forEach(damage -> finding(damage.side(), damage.finding()));
        keeping.book().listMended(Side.IMAGES, REMADE).forEach(this::remade);
        return damages.isEmpty() ? ExitCode.DONE : ExitCode.REFUSED;
    }

    /** Goes on with the pass that is running, and begins one where none is. */
    private int look() {
        if (keeping.book()
                .findLastPass()
                .filter(pass -> pass.endedAt().isEmpty())
                .isEmpty()) {
            keeping.beginPass();
        }
        long looked = 0;
        Set<Named> named = new HashSet<>();
        Optional<Checked> checked = keeping.lookAtNext();
        while (checked.isPresent()) {
            looked++;
            checked.get().findings().forEach((side, findings) -> findings.forEach(found -> name(side, found, named)));
            checked = keeping.lookAtNext();
        }
        // The pass goes on in the background as well, and what it came to first is to be named all the same.
        List<FixityBook.Damage> damages = keeping.book().listDamages(SHOWN);
        damages.forEach(damage -> name(damage.side(), damage.finding(), named));
        answer.remark(looked + " objects looked at, " + damages.size() + " findings");
        return damages.isEmpty() ? ExitCode.DONE : ExitCode.REFUSED;
    }

    /** What was named already. */
    private record Named(Side side, String kind, String path) {}

    private void name(Side side, Finding finding, Set<Named> named) {
        if (named.add(new Named(side, finding.kind().name(), finding.path()))) {
            finding(side, finding);
        }
    }

    private int mend() {
        if (keeping.replication().isEmpty()) {
            throw new RefusedException(
                    "There is no second copy to mend from: set ARCHIVE_SECOND_STORE, or restore a backup.");
        }
        archive.note(Action.MEND_STORE, "from the command line");
        List<Mending.Attempt> attempts = archive.mend();
        boolean all = true;
        for (Mending.Attempt attempt : attempts) {
            boolean mended = attempt.obstacles().isEmpty();
            all &= mended;
            String result = mended ? "MENDED" : "NOT_MENDED";
            String side = attempt.side().name();
            String reason = mended ? "" : attempt.obstacles().getFirst().message();
            answer.line(
                    (result + " " + side + " " + attempt.object() + " " + reason).strip(),
                    "result",
                    result,
                    "side",
                    side,
                    "object",
                    attempt.object().value(),
                    "message",
                    reason);
        }
        answer.remark(attempts.size() + " tried");
        return all ? ExitCode.DONE : ExitCode.REFUSED;
    }

    private void remade(FixityBook.Mended mended) {
        answer.line(
                "REMADE " + Side.IMAGES + " " + mended.finding().path() + " found " + mended.foundAt() + ", made again "
                        + mended.mendedAt(),
                "result",
                "REMADE",
                "side",
                Side.IMAGES.name(),
                "path",
                mended.finding().path(),
                "found",
                mended.foundAt().toString(),
                "remade",
                mended.mendedAt().toString());
    }

    private void finding(Side side, Finding finding) {
        answer.line(
                finding.kind() + " " + side + " " + finding.path() + " " + finding.message(),
                "result",
                finding.kind().name(),
                "side",
                side.name(),
                "path",
                finding.path(),
                "message",
                finding.message());
    }

    private void line(String name, Object value) {
        answer.line(name + ": " + value, "name", name, "value", String.valueOf(value));
    }
}
