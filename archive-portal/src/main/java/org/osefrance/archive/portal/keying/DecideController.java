package org.osefrance.archive.portal.keying;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.osefrance.archive.index.catalog.Catalog;
import org.osefrance.archive.portal.web.NotHereException;
import org.osefrance.archive.portal.web.RequestViewer;
import org.osefrance.archive.schemas.access.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Two people typed a card and not the same: field by field somebody says what holds, either of them or a third. */
@Controller
class DecideController {

    private static final String PAGE = KeyingController.DESK + "/{batch}/cards/{position}/decide";

    private final Batches batches;
    private final KeyedRecords records;
    private final Catalog catalog;
    private final RequestViewer viewers;

    DecideController(Batches batches, KeyedRecords records, Catalog catalog, RequestViewer viewers) {
        this.batches = batches;
        this.records = records;
        this.catalog = catalog;
        this.viewers = viewers;
    }

    @GetMapping(PAGE)
    String show(@PathVariable("batch") String id, @PathVariable int position, HttpServletRequest request, Model model) {
        Viewer.Staff archivist = archivist(request);
        Batch batch = batches.find(id).orElseThrow(NotHereException::new);
        Card card = batches.findCard(batch, position).orElseThrow(NotHereException::new);
        if (card.state() != Card.State.DIFFERING) {
            return "redirect:" + batch.address();
        }
        CardController.putPage(model, catalog, archivist, card);
        model.addAttribute("batch", batch);
        model.addAttribute("card", card);
        model.addAttribute(
                "fields",
                Disagreement.between(
                                batch.template(),
                                card.entries().getFirst().rows(),
                                card.entries().getLast().rows())
                        .fields());
        model.addAttribute("first", card.entries().getFirst().keyer());
        model.addAttribute("second", card.entries().getLast().keyer());
        return "keying/decide";
    }

    @PostMapping(PAGE)
    String decide(@PathVariable("batch") String id, @PathVariable int position, HttpServletRequest request) {
        Viewer.Staff archivist = archivist(request);
        Batch batch = batches.find(id).orElseThrow(NotHereException::new);
        List<KeyedRow> rows = CardController.rows(batch.template(), request).stream()
                .filter(row -> !row.isBlank())
                .toList();
        batches.decide(batch, position, archivist.account(), rows);
        records.write(batch);
        return "redirect:" + batch.address();
    }

    private Viewer.Staff archivist(HttpServletRequest request) {
        return viewers.staff(request, Set.of(Viewer.Role.ARCHIVIST));
    }
}
