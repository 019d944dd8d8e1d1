package org.osefrance.archive.schemas.record;

import java.util.List;
import org.osefrance.archive.schemas.source.Attestation;

/**
 * A person, place, institution or event that documents speak of, under one id (ISAAR(CPF); RiC-CM 1.0: agent, place,
 * event). Facts about it are assertions; what stands here is what is needed to recognise it.
 */
public sealed interface Authority extends KnowledgeRecord
        permits Person, Home, Network, Organisation, Camp, PlaceRecord, HistoricalEvent, Convoy, Crossing {

    /** The form of name this archive uses (ISAAR(CPF) § 5.1.2). */
    String name();

    /** Other forms, in no order (ISAAR(CPF) § 5.1.3 to 5.1.5). */
    List<String> otherNames();

    /** What it rests on. */
    Attestation attestation();
}
