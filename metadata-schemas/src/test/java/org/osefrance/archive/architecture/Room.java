package org.osefrance.archive.architecture;

import java.util.List;
import java.util.Set;

/**
 * A package and the packages of this house it may use, itself and its own sub-packages aside.
 *
 * @param name package below {@code org.osefrance.archive}; holds its sub-packages unless they have a room of their own
 * @param mayUse names of packages, sub-packages included
 */
record Room(String name, Set<String> mayUse) {

    /** All rooms. A new package that none of them holds fails the build until it gets its line here. */
    static final List<Room> ALL = List.of(
            room("schemas.identifier"),
            room("schemas.time"),
            room("schemas.media"),
            room("schemas.name"),
            room("schemas.validation"),
            room("schemas.place", "schemas.name"),
            room("schemas.access", "schemas.identifier", "schemas.time"),
            room("schemas.source", "schemas.identifier", "schemas.media"),
            room("schemas.link", "schemas.identifier", "schemas.time", "schemas.name", "schemas.source"),
            room(
                    "schemas.record",
                    "schemas.identifier",
                    "schemas.time",
                    "schemas.media",
                    "schemas.name",
                    "schemas.place",
                    "schemas.access",
                    "schemas.source",
                    "schemas.link"),
            room("schemas.format", "schemas"),
            room("schemas.format.xml"),
            room("schemas.format.csv"),
            room(
                    "index.catalog",
                    "schemas.identifier",
                    "schemas.time",
                    "schemas.media",
                    "schemas.access",
                    "schemas.source",
                    "schemas.link",
                    "schemas.record"),
            room("index.catalog.jpa", "schemas", "index.catalog", "index.audit", "index.database"),
            room("index.audit", "schemas", "index.catalog", "index.search"),
            room("index.database"),
            room("index.analysis", "schemas.name"),
            room("index.authority", "schemas", "index.analysis"),
            room("index.linking", "schemas.identifier", "schemas.link", "index.authority"),
            room("index.matching", "schemas.name", "index.analysis", "index.authority"),
            room("index.search", "schemas.identifier", "schemas.access"),
            room("index.query", "index.analysis", "index.search"),
            room(
                    "index.search.lucene",
                    "schemas.identifier",
                    "schemas.access",
                    "index.search",
                    "index.matching",
                    "index.query",
                    "index.analysis"),
            room("index.follow", "schemas", "index.catalog", "index.search"),
            room("ingest", "schemas", "index.catalog", "index.search", "index.follow", "ingest"),
            room("ingest.child"),
            room("ingest.unpack", "schemas", "ingest.child"),
            room("ingest.storage", "schemas"),
            room("ingest.image", "schemas", "ingest.child"),
            room("ingest.pdf", "schemas", "ingest.child"),
            room("ingest.raster", "schemas.media"),
            room("ingest.text", "schemas", "ingest.child", "ingest.image", "ingest.pdf", "ingest.raster"),
            room("ingest.entity", "schemas", "index.analysis", "index.authority", "ingest.text"),
            room(
                    "portal",
                    "schemas",
                    "index.catalog",
                    "index.search",
                    "index.audit",
                    "index.linking",
                    "index.matching",
                    "ingest",
                    "portal"),
            room("portal.setting", "schemas"),
            room("portal.table", "index.database"),
            // The rows behind a port of ingest, which knows no tables of the portal; put together by runtime, so no
            // Spring here.
            room("portal.fixity", "schemas", "ingest.fixity", "ingest.storage", "portal.table"),
            room(
                    "portal.deposit",
                    "schemas",
                    "ingest.deposit",
                    "ingest.intake",
                    "ingest.quarantine",
                    "ingest.separator",
                    "portal.table"),
            room("portal.guard", "portal.table"),
            room(
                    "portal.backup",
                    "index.audit",
                    "index.database",
                    "index.follow",
                    "ingest.storage",
                    "portal.runtime",
                    "portal.setting"),
            room(
                    "portal.runtime",
                    "schemas",
                    "index",
                    "ingest",
                    "portal.setting",
                    "portal.table",
                    "portal.account",
                    "portal.deposit",
                    "portal.fixity"));

    private static Room room(String name, String... mayUse) {
        return new Room(name, Set.of(mayUse));
    }
}
