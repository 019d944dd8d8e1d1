package org.osefrance.archive.portal.arrange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osefrance.archive.index.catalog.Catalog;
import org.osefrance.archive.index.catalog.PageView;
import org.osefrance.archive.portal.web.Addresses;
import org.springframework.stereotype.Component;

/** The sheet as its page draws it. */
@Component
class SheetCards {

    private final Catalog catalog;

    SheetCards(Catalog catalog) {
        this.catalog = catalog;
    }

    /**
     * One item, as it stands or as it would be.
     *
     * @param cut where it begins, counted in pages; 0 for the one that stays
     */
    record ItemCards(int number, int cut, String title, List<Card> cards) {}

    /**
     * One page.
     *
     * @param place on the whole sheet, from 1
     * @param leaf number of its leaf within its item
     * @param picture its image made small
     * @param image number of the image it is shown by
     * @param head whether it is the first of its item
     */
    record Card(Leaf page, int place, int leaf, Optional<String> picture, int image, String href, boolean head) {

        /** The id it is spoken of by. */
        public String id() {
            return page.page().value();
        }
    }

    List<ItemCards> of(ArrangedItem.Place place, ArrangeDraft draft) {
        List<ItemCards> items = new ArrayList<>();
        List<Integer> cuts = List.copyOf(draft.cuts().keySet());
        int at = 0;
        for (List<Leaf> leaves : draft.items()) {
            int cut = items.isEmpty() ? 0 : cuts.get(items.size() - 1);
            List<Card> cards = new ArrayList<>();
            int leaf = 0;
            boolean front = false;
            for (Leaf one : leaves) {
                boolean back = one.isVerso() && front;
                leaf += back ? 0 : 1;
                front = !back;
                cards.add(card(place, one, ++at, leaf, cards.isEmpty()));
            }
            String title = items.isEmpty()
                    ? place.item().title()
                    : draft.cuts().getOrDefault(cut, place.item().title());
            items.add(new ItemCards(items.size() + 1, cut, title, cards));
        }
        return items;
    }

    private Card card(ArrangedItem.Place place, Leaf leaf, int at, int number, boolean head) {
        Optional<PageView> view = catalog.findPage(place.archivist(), leaf.page());
        return new Card(
                leaf,
                at,
                number,
                view.flatMap(page -> Addresses.thumbnail(page.page())),
                view.map(page -> page.page().imageNumber()).orElse(1),
                Addresses.lastingPage(leaf.page()),
                head);
    }
}
