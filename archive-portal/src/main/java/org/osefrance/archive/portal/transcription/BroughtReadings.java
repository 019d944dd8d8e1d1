package org.osefrance.archive.portal.transcription;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osefrance.archive.ingest.storage.Content;
import org.osefrance.archive.ingest.storage.OriginalStore;
import org.osefrance.archive.ingest.storage.StoredObject;
import org.osefrance.archive.portal.runtime.Archive;
import org.osefrance.archive.schemas.format.alto.AltoReader;
import org.osefrance.archive.schemas.format.alto.AltoReading;
import org.osefrance.archive.schemas.format.hocr.HocrReader;
import org.osefrance.archive.schemas.format.hocr.HocrReading;
import org.osefrance.archive.schemas.format.page.PageXmlReader;
import org.osefrance.archive.schemas.format.page.PageXmlReading;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.media.PageText;
import org.osefrance.archive.schemas.media.PixelSize;
import org.osefrance.archive.schemas.media.QuarterTurn;
import org.osefrance.archive.schemas.record.Page;
import org.osefrance.archive.schemas.validation.Finding;
import org.springframework.stereotype.Component;

/**
 * Readings of other programs that lie beside a scan: those it came with, and those brought to the desk. They are kept in the object
 * of the scan and nowhere else, so nobody finds their words before somebody has accepted them.
 */
@Component
class BroughtReadings {

    /** Bytes of a reading at most: the longest seen has four. */
    static final int LARGEST = 20_000_000;

    private static final int LONGEST_NAME = 80;

    private final Archive archive;

    BroughtReadings(Archive archive) {
        this.archive = archive;
    }

    /**
     * What a file gave.
     *
     * @param text for the page it was read for; empty where it cannot be used
     * @param imageName what it calls its image
     */
    record Brought(Optional<PageText> text, Optional<String> imageName, List<Finding> findings) {
        Brought {
            findings = List.copyOf(findings);
        }
    }

    /** Names of the readings beside a page's file, in the order of their names. */
    List<String> list(Page page) {
        return archive.store().findObject(page.file()).stream()
                .flatMap(object -> object.files().stream())
                .map(StoredObject.StoredFile::path)
                .filter(path -> path.startsWith(OriginalStore.SIDECARS))
                .map(path -> path.substring(OriginalStore.SIDECARS.length()))
                .sorted()
                .toList();
    }

    /** Reads one of them; empty where there is none of this name. */
    Optional<Brought> find(Page page, PixelSize image, String name) {
        if (!list(page).contains(name)) {
            return Optional.empty();
        }
        try (InputStream bytes = archive.store().open(page.file(), OriginalStore.SIDECARS + name)) {
            return Optional.of(read(bytes.readNBytes(LARGEST), page, image));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads PAGE, ALTO or hOCR for a page; of a file with several pages the one of the page's place. Other programs saw the scan as it lies
     * in its file: where the page is turned, what they read is turned with it.
     */
    Brought read(byte[] file, Page page, PixelSize image) {
        QuarterTurn turn = page.image().turn();
        Brought lying = readLying(file, page, turn.back().of(image));
        return new Brought(lying.text().map(text -> text.turned(turn)), lying.imageName(), lying.findings());
    }

    private Brought readLying(byte[] file, Page page, PixelSize image) {
        Instant now = archive.clock().instant();
        if (HocrReader.recognises(file)) {
            HocrReading asHocr = new HocrReader().read(file, image, now);
            return new Brought(pageOf(asHocr.pages(), page), Optional.empty(), asHocr.findings());
        }
        PageXmlReading asPage = new PageXmlReader().read(new ByteArrayInputStream(file), image, now);
        boolean other =
                asPage.findings().stream().anyMatch(finding -> finding.code().equals("PAGE_NOT_PAGE"));
        if (!other) {
            return new Brought(asPage.text(), asPage.imageName(), asPage.findings());
        }
        AltoReading asAlto = new AltoReader().read(new ByteArrayInputStream(file), image, now);
        return new Brought(pageOf(asAlto.pages(), page), Optional.empty(), asAlto.findings());
    }

    private static Optional<PageText> pageOf(List<PageText> texts, Page page) {
        int index = texts.size() > 1 ? page.imageIndex() : 0;
        return index < texts.size() ? Optional.of(texts.get(index)) : Optional.empty();
    }

    /** Keeps a file beside the page's scan; its name there. */
    String keep(Page page, byte[] file, String label, String account) {
        String plain = label.replaceAll("[^\\p{L}\\p{N}._-]+", "_");
        String name = RecordId.random() + "-" + plain.substring(Math.max(0, plain.length() - LONGEST_NAME));
        archive.store()
                .addVersion(
                        page.file(),
                        Map.of(OriginalStore.SIDECARS + name, Content.of(file)),
                        account,
                        "reading brought to the desk");
        return name;
    }
}
