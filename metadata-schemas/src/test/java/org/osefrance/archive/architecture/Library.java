package org.osefrance.archive.architecture;

import java.util.List;

/**
 * A library and the rooms that may import it, so that it can be exchanged by changing one package.
 *
 * @param name as people say it
 * @param packages ArchUnit patterns of its packages
 * @param rooms packages below {@code org.osefrance.archive}, sub-packages included
 */
record Library(String name, List<String> packages, List<String> rooms) {

    /** All libraries that have a home. What is not listed here is free. */
    static final List<Library> ALL = List.of(
            new Library("Jackson", List.of("tools.jackson.."), List.of("schemas.format", "portal")),
            // Intake looks at the first element of a file only, to tell what it is.
            new Library("StAX", List.of("javax.xml.stream.."), List.of("schemas.format.xml", "ingest.intake")),
            new Library(
                    "Hibernate",
                    List.of("org.hibernate..", "jakarta.persistence.."),
                    List.of("index.catalog.jpa", "index.database")),
            new Library(
                    "PostgreSQL and Flyway", List.of("org.postgresql..", "org.flywaydb.."), List.of("index.database")),
            new Library("HikariCP", List.of("com.zaxxer.hikari.."), List.of("index.database", "portal.runtime")),
            new Library("Lucene", List.of("org.apache.lucene.."), List.of("index.search.lucene", "index.analysis")),
            new Library("Tika", List.of("org.apache.tika.."), List.of("ingest.text")),
            new Library("PDFBox", List.of("org.apache.pdfbox.."), List.of("ingest.pdf")),
            new Library(
                    "mail, Outlook",
                    List.of("org.apache.james..", "org.apache.poi.hsmf..", "org.apache.poi.hmef..", "com.pff.."),
                    List.of("ingest.unpack")),
            new Library("ZXing", List.of("com.google.zxing.."), List.of("ingest.separator")),
            new Library("ocfl-java", List.of("io.ocfl.."), List.of("ingest.storage")),
            new Library("db-scheduler", List.of("com.github.kagkarlsson.."), List.of("ingest.pipeline")),
            new Library("picocli", List.of("picocli.."), List.of("portal.command")),
            new Library("Spring", List.of("org.springframework.."), List.of("portal")),
            new Library("Thymeleaf", List.of("org.thymeleaf.."), List.of("portal")));
}
