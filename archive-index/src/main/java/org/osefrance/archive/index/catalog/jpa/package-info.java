/**
 * The catalogue's ports over PostgreSQL through Hibernate. Everything but the one door, {@code OpenCatalog}, is package-private: tables are a matter
 * between this package and the migrations.
 */
@NullMarked
package org.osefrance.archive.index.catalog.jpa;

import org.jspecify.annotations.NullMarked;
