package org.osefrance.archive.schemas.record;

/**
 * What the archive knows from its documents: the lines, testimonies and passages in them, the people they name, the
 * authorities they speak of, and what is asserted of these. Unlike units, pages and files nobody hands these in.
 */
public sealed interface KnowledgeRecord extends ArchivalRecord
        permits ListLine, Testimony, Passage, Persona, Authority, Fact {}
