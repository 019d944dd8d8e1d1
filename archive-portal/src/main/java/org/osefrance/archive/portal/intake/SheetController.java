package org.osefrance.archive.portal.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.osefrance.archive.ingest.deposit.Deposit;
import org.osefrance.archive.ingest.deposit.Sheet;
import org.osefrance.archive.ingest.deposit.WaitingDeposits;
import org.osefrance.archive.ingest.intake.FileLabel;
import org.osefrance.archive.ingest.intake.GroupingRule;
import org.osefrance.archive.ingest.intake.LeafSide;
import org.osefrance.archive.ingest.intake.ShelfmarkPattern;
import org.osefrance.archive.portal.runtime.Archive;
import org.osefrance.archive.portal.web.NotHereException;
import org.osefrance.archive.portal.web.RequestViewer;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Changes to the contact sheet of a deposit: each is a form with a button, so that keys do what the mouse does. */
@Controller
class SheetController {

    private static final String PAGE = IntakeController.PAGE + "/{deposit}/sheet";
    private static final int LONGEST_TITLE = 400;
    private static final int MOST_NAMES = 200;

    private final Archive archive;
    private final WaitingDeposits deposits;
    private final RequestViewer viewers;

    SheetController(Archive archive, RequestViewer viewers) {
        this.archive = archive;
        this.deposits = archive.waitingDeposits();
        this.viewers = viewers;
    }

    /**
     * Does one thing with one file.
     *
     * @param number of the file
     * @param to of the file it comes to stand before, where it is put somewhere with the mouse; or the number of an item
     * @param title of the item, where it gets one
     */
    @PostMapping(PAGE)
    String change(
            @PathVariable("deposit") String id,
            @RequestParam Deed deed,
            @RequestParam(name = "file") int number,
            @RequestParam(defaultValue = "0") int to,
            @RequestParam(defaultValue = "") String title,
            HttpServletRequest request) {
        Deposit deposit = find(id, request);
        Sheet sheet = deposits.arrange(deposit, deed.on(number, to, shortened(title)));
        int page = SheetLines.pageOf(sheet, number);
        return back(deposit, (page > 1 ? "?sheet=" + page : "") + "#file-" + number);
    }

    /** Groups everything anew by a rule; what was arranged by hand is gone. */
    @PostMapping(PAGE + "/propose")
    String propose(
            @PathVariable("deposit") String id,
            @RequestParam Rule rule,
            @RequestParam(defaultValue = "") String pattern,
            HttpServletRequest request) {
        Deposit deposit = find(id, request);
        Optional<GroupingRule> chosen = rule == Rule.SHELFMARK
                ? ShelfmarkPattern.parse(pattern).map(GroupingRule.ByShelfmark::new)
                : Optional.of(plain(rule));
        if (chosen.isEmpty()) {
            return back(deposit, "?problem=PATTERN");
        }
        Sheet unused = deposits.arrange(deposit, was -> Sheet.anew(deposits.listFiles(deposit.id()), chosen.get()));
        return back(deposit, "#sheet");
    }

    /** What a pattern would read out of each name; nothing is changed by looking. */
    @GetMapping(PAGE + "/pattern")
    String tryPattern(
            @PathVariable("deposit") String id,
            @RequestParam(defaultValue = "") String pattern,
            HttpServletRequest request,
            Model model) {
        Deposit deposit = find(id, request);
        Optional<ShelfmarkPattern> read = ShelfmarkPattern.parse(pattern);
        List<PatternLine> names = deposits.sheet(deposit).items().stream()
                .flatMap(item -> item.cards().stream())
                .map(card -> PatternLine.of(card.file().label(), read))
                .toList();
        model.addAttribute("deposit", deposit.id());
        model.addAttribute("pattern", pattern);
        model.addAttribute("unreadable", read.isEmpty() && !pattern.isBlank());
        model.addAttribute("readable", read.isPresent());
        model.addAttribute("names", names.stream().limit(MOST_NAMES).toList());
        model.addAttribute("count", names.size());
        model.addAttribute("fitting", names.stream().filter(PatternLine::fits).count());
        model.addAttribute(
                "items",
                names.stream()
                        .filter(PatternLine::fits)
                        .map(line -> line.item().toLowerCase(Locale.ROOT))
                        .distinct()
                        .count());
        return "intake/pattern";
    }

    /**
     * What a pattern reads out of one name.
     *
     * @param item the shelfmark; empty where the name does not fit
     * @param page 0 where the pattern names none
     */
    record PatternLine(String name, String item, long page) {

        static PatternLine of(String label, Optional<ShelfmarkPattern> pattern) {
            String name = label.substring(label.lastIndexOf('/') + 1);
            int dot = name.lastIndexOf('.');
            Optional<ShelfmarkPattern.Found> found =
                    pattern.flatMap(one -> one.find(dot > 0 ? name.substring(0, dot) : name));
            return new PatternLine(
                    FileLabel.shown(name),
                    found.map(ShelfmarkPattern.Found::item).orElse(""),
                    found.map(ShelfmarkPattern.Found::page).orElse(0L));
        }

        /** Whether the name fits the pattern. */
        public boolean fits() {
            return !item.isEmpty();
        }
    }

    private static GroupingRule plain(Rule rule) {
        return switch (rule) {
            case EACH -> new GroupingRule.Each();
            case FOLDER -> new GroupingRule.ByFolder();
            case NAME, SHELFMARK -> new GroupingRule.ByName();
        };
    }

    private Deposit find(String id, HttpServletRequest request) {
        viewers.staff(request, Set.of(Viewer.Role.ARCHIVIST));
        return RecordId.parse(id).flatMap(archive.waitingDeposits()::find).orElseThrow(NotHereException::new);
    }

    private static String back(Deposit deposit, String where) {
        return "redirect:" + IntakeController.PAGE + "/" + deposit.id() + where;
    }

    private static String shortened(String title) {
        String plain = title.replaceAll("\\p{Cntrl}", " ").strip();
        return plain.length() > LONGEST_TITLE ? plain.substring(0, LONGEST_TITLE) : plain;
    }

    /** By what files are put together. */
    enum Rule {
        NAME,
        FOLDER,
        EACH,
        SHELFMARK
    }

    /** What can be done with one file of the sheet. */
    enum Deed {
        SPLIT,
        JOIN,
        EARLIER,
        LATER,
        BEFORE,
        INTO,
        ITEM_TO,
        LEAVE_OUT,
        TAKE_IN,
        TURN,
        RECTO,
        VERSO,
        NO_SIDE,
        TITLE;

        private UnaryOperator<Sheet> on(int number, int to, String title) {
            return sheet -> switch (this) {
                case SPLIT -> sheet.split(number);
                case JOIN -> sheet.join(number);
                case EARLIER -> sheet.earlier(number);
                case LATER -> sheet.later(number);
                case BEFORE -> sheet.before(number, to);
                case INTO -> sheet.into(number, to);
                case ITEM_TO -> sheet.itemTo(number, to);
                case LEAVE_OUT -> sheet.leaveOut(number, true);
                case TAKE_IN -> sheet.leaveOut(number, false);
                case TURN -> sheet.turn(number);
                case RECTO -> sheet.side(number, Optional.of(LeafSide.RECTO));
                case VERSO -> sheet.side(number, Optional.of(LeafSide.VERSO));
                case NO_SIDE -> sheet.side(number, Optional.empty());
                case TITLE -> sheet.title(number, title);
            };
        }
    }
}
