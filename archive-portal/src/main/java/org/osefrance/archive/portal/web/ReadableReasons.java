package org.osefrance.archive.portal.web;

import java.util.List;
import java.util.Locale;
import org.osefrance.archive.schemas.access.Basis;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The laws and policies an access decision rests on, in the reader's language. */
@Component
public final class ReadableReasons {

    private final MessageSource messages;

    ReadableReasons(MessageSource messages) {
        this.messages = messages;
    }

    /** One sentence each, with the law or policy it cites. */
    public List<String> of(List<String> bases, Locale locale) {
        return bases.stream().map(basis -> of(basis, locale)).distinct().toList();
    }

    private String of(String basis, Locale locale) {
        String key = Basis.find(basis).map(Enum::name).orElse("OTHER");
        return messages.getMessage("reason." + key, null, locale);
    }
}
