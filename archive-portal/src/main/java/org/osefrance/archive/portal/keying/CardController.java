package org.osefrance.archive.portal.keying;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osefrance.archive.index.catalog.Catalog;
import org.osefrance.archive.index.catalog.PageView;
import org.osefrance.archive.portal.web.Addresses;
import org.osefrance.archive.portal.web.NotHereException;
import org.osefrance.archive.portal.web.RequestViewer;
import org.osefrance.archive.schemas.access.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One card: its image beside its fields. What somebody typed of it before is not shown to whoever keys it a second time. */
@Controller
class CardController {

    private static final String BATCH = KeyingController.DESK + "/{batch}";
    private static final String CARD = BATCH + "/cards/{position}";

    /** Rows a list begins with. */
    private static final int ROWS = 12;

    private static final int MOST_ROWS = 60;
    private static final int WIDE = 1400;
    private static final int HIGH = 2000;

    private final Batches batches;
    private final KeyedRecords records;
    private final Completions completions;
    private final Catalog catalog;
    private final RequestViewer viewers;

    CardController(
            Batches batches, KeyedRecords records, Completions completions, Catalog catalog, RequestViewer viewers) {
        this.batches = batches;
        this.records = records;
        this.completions = completions;
        this.catalog = catalog;
        this.viewers = viewers;
    }

    @GetMapping(BATCH + "/next")
    String next(
            @PathVariable("batch") String id, @RequestParam(defaultValue = "0") int after, HttpServletRequest request) {
        Batch batch = batch(id);
        return batches.claimNext(batch, archivist(request).account(), after)
                .map(position -> "redirect:" + batch.address() + "/cards/" + position)
                .orElse("redirect:" + batch.address() + "?finished");
    }

    @GetMapping(CARD)
    String show(@PathVariable("batch") String id, @PathVariable int position, HttpServletRequest request, Model model) {
        Viewer.Staff archivist = archivist(request);
        Batch batch = batch(id);
        Card card = batches.findCard(batch, position).orElseThrow(NotHereException::new);
        if (!isOpenTo(card, archivist.account())) {
            return "redirect:" + batch.address();
        }
        return show(archivist, batch, card, blank(batch.template(), ROWS), model);
    }

    @PostMapping(CARD)
    String key(@PathVariable("batch") String id, @PathVariable int position, HttpServletRequest request, Model model) {
        Viewer.Staff archivist = archivist(request);
        Batch batch = batch(id);
        Card card = batches.findCard(batch, position).orElseThrow(NotHereException::new);
        String deed = Optional.ofNullable(request.getParameter("do")).orElse("");
        List<KeyedRow> typed = rows(batch.template(), request);
        if (!isOpenTo(card, archivist.account())) {
            return "redirect:" + batch.address();
        }
        switch (deed) {
            case "save" -> {
                batches.key(
                        batch,
                        position,
                        archivist.account(),
                        typed.stream().filter(row -> !row.isBlank()).toList());
                records.write(batch);
            }
            case "skip" -> batches.skip(batch, position, true);
            default -> {
                List<KeyedRow> more = new ArrayList<>(typed);
                if (deed.equals("more") && batch.template().rows() && more.size() < MOST_ROWS) {
                    more.addAll(blank(batch.template(), ROWS));
                }
                return show(archivist, batch, card, more, model);
            }
        }
        return "redirect:" + batch.address() + "/next?after=" + position;
    }

    @PostMapping(CARD + "/again")
    String again(@PathVariable("batch") String id, @PathVariable int position, HttpServletRequest request) {
        archivist(request);
        Batch batch = batch(id);
        batches.skip(batch, position, false);
        return "redirect:" + batch.address();
    }

    private String show(Viewer.Staff archivist, Batch batch, Card card, List<KeyedRow> rows, Model model) {
        putPage(model, catalog, archivist, card);
        model.addAttribute("batch", batch);
        model.addAttribute("card", card);
        model.addAttribute("rows", rows);
        model.addAttribute("fields", batch.template().fields());
        model.addAttribute("meanings", meanings(batch.template(), rows));
        model.addAttribute("offered", completions.list(archivist, batch.template()));
        return "keying/card";
    }

    /** The image of a card, as far as it may be seen by whoever keys it. */
    static void putPage(Model model, Catalog catalog, Viewer.Staff archivist, Card card) {
        PageView page = catalog.findPage(archivist, card.page())
                .filter(seen -> seen.page().size().isPresent() && seen.masks().isEmpty())
                .orElseThrow(NotHereException::new);
        model.addAttribute("page", page);
        model.addAttribute("size", page.page().size().orElseThrow());
        model.addAttribute("service", Addresses.imageService(page.page()));
        model.addAttribute("image", Addresses.image(page.page(), WIDE, HIGH));
    }

    /** For each row and field the day that a date means; empty for all others. */
    private static List<List<String>> meanings(Template template, List<KeyedRow> rows) {
        return rows.stream()
                .map(row -> template.fields().stream()
                        .map(field -> field.kind() == Field.Kind.DATE
                                ? template.value(row, field)
                                        .flatMap(WrittenDate::edtf)
                                        .orElse("")
                                : "")
                        .toList())
                .toList();
    }

    private static boolean isOpenTo(Card card, String account) {
        return card.state() == Card.State.OPEN
                || card.state() == Card.State.ONCE
                        && card.entries().stream()
                                .noneMatch(entry -> entry.keyer().equals(account));
    }

    private static List<KeyedRow> blank(Template template, int rows) {
        KeyedRow one = new KeyedRow(template.fields().stream().map(field -> "").toList());
        return Collections.nCopies(template.rows() ? rows : 1, one);
    }

    /** The rows a form sent: its cells in order, as many to a row as the template has fields. */
    static List<KeyedRow> rows(Template template, HttpServletRequest request) {
        String[] cells = Optional.ofNullable(request.getParameterValues("cell")).orElse(new String[0]);
        int width = template.fields().size();
        List<KeyedRow> rows = new ArrayList<>();
        for (int start = 0; start + width <= cells.length && rows.size() < 2 * MOST_ROWS; start += width) {
            rows.add(new KeyedRow(List.of(cells).subList(start, start + width)));
        }
        return rows;
    }

    private Batch batch(String id) {
        return batches.find(id).orElseThrow(NotHereException::new);
    }

    private Viewer.Staff archivist(HttpServletRequest request) {
        return viewers.staff(request, Set.of(Viewer.Role.ARCHIVIST));
    }
}
