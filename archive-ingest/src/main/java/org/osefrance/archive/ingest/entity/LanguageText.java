package org.osefrance.archive.ingest.entity;

/**
 * A text and its language.
 *
 * @param text as it stands
 * @param language ISO 639-1 code; empty where nobody knows it
 */
public record LanguageText(String text, String language) {}
