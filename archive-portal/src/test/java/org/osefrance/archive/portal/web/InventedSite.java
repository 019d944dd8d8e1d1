package org.osefrance.archive.portal.web;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.osefrance.archive.index.catalog.Catalog;
import org.osefrance.archive.index.catalog.KnowledgeCatalog;
import org.osefrance.archive.index.search.Search;
import org.osefrance.archive.ingest.quarantine.QuarantineBook;
import org.osefrance.archive.schemas.access.Viewer;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** The pages over the invented archive. Not annotated as configuration, so that nothing else ever scans it. */
@EnableAutoConfiguration
@ComponentScan({
    "org.osefrance.archive.portal.web",
    "org.osefrance.archive.portal.find",
    "org.osefrance.archive.portal.browse",
    "org.osefrance.archive.portal.viewer",
    "org.osefrance.archive.portal.manifest"
})
public class InventedSite {

    public static final Site SITE = new Site(
            "Archives des Tilleuls",
            new Reach(
                    "+33 1 99 00 00 00",
                    "archives@tilleuls.example",
                    List.of(
                            "Archives des Tilleuls (inventées)",
                            "1, allée des Tilleuls",
                            "00000 Saint-Aubin-les-Tilleuls")),
            URI.create("https://archives.example"),
            "FR-TIL");

    @Bean
    QuarantineBook quarantine() {
        return new EmptyQuarantine();
    }

    @Bean
    Catalog catalog() {
        return new FixedCatalog();
    }

    @Bean
    KnowledgeCatalog knowledge() {
        return new FixedKnowledge();
    }

    @Bean
    Search search() {
        return new FixedSearch();
    }

    @Bean
    RequestViewer requestViewer() {
        return request -> Viewer.anyone();
    }

    @Bean
    Site site() {
        return SITE;
    }

    @Bean
    Clock clock() {
        return Clock.fixed(Instant.parse("2026-11-21T09:00:00Z"), ZoneOffset.UTC);
    }

    @Bean
    SecurityFilterChain everybody(HttpSecurity security) {
        return security.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }
}
