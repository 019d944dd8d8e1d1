package org.osefrance.archive.portal.web;

import java.util.Locale;
import org.osefrance.archive.index.catalog.PageView;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a page is called: by its leaf, and the back of one after its front. */
@Component
public final class PageLabels {

    private final MessageSource messages;

    PageLabels(MessageSource messages) {
        this.messages = messages;
    }

    /** In a reader's language, such as {@code Page 2} and {@code Page 2 verso}. */
    public String of(PageView page, Locale locale) {
        String key = page.foliation().verso() ? "arrange.page.verso" : "results.page";
        return messages.getMessage(key, new Object[] {page.foliation().leaf()}, locale);
    }
}
