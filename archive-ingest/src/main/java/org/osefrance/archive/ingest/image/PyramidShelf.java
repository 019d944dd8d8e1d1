package org.osefrance.archive.ingest.image;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.osefrance.archive.schemas.identifier.RecordId;

/**
 * Where the pyramids lie: one file for each image of a page, in folders by the first characters of the page's id, so that no folder
 * grows beyond a few thousand entries with a million pages. Everything here can be made again.
 */
public final class PyramidShelf {

    private static final String SUFFIX = ".tif";
    private static final String ASIDE = ".damaged";
    private static final String FOLDER = "??";
    private static final String MARK = "complete";

    private final Path root;

    public PyramidShelf(Path root) {
        this.root = root;
    }

    /** The folder everything lies in; it may not be there yet. */
    public Path folder() {
        return root;
    }

    /**
     * One image of a page.
     *
     * @param number from 1; a page that is turned or scanned anew gets another, and none is ever another picture
     */
    public record Image(RecordId page, int number) {

        private String file() {
            return page.value() + (number > 1 ? "." + number : "") + SUFFIX;
        }
    }

    /** The file of the pyramid of a page's first image, whether made or not. */
    public Path pathOf(RecordId page) {
        return pathOf(page, 1);
    }

    /** The file of the pyramid of one of a page's images, whether made or not. */
    public Path pathOf(RecordId page, int number) {
        return folderOf(page).resolve(new Image(page, number).file());
    }

    private Path folderOf(RecordId page) {
        return root.resolve(page.value().substring(0, 2));
    }

    /** Whether the pyramid of an image lies here. Whether it is sound, {@link PyramidMaker#make} finds out. */
    public boolean has(RecordId page, int number) {
        return Files.exists(pathOf(page, number));
    }

    /** Whether the pyramid of a page's first image lies here. */
    public boolean has(RecordId page) {
        return has(page, 1);
    }

    /** Reads the pyramid of an image as a whole. */
    public PyramidCondition examine(RecordId page, int number) {
        return PyramidSeal.examine(pathOf(page, number));
    }

    /** Gives a digest to a pyramid that was made without one, so that from now on a change is noticed. */
    public void seal(RecordId page, int number) throws IOException, UnreadableImageException {
        PyramidSeal.add(pathOf(page, number));
    }

    /**
     * Puts a damaged pyramid where nobody is shown it. It is deleted when another was made; until then, should its original turn
     * out to be damaged too, it is what there is of it.
     */
    public void putAside(RecordId page, int number) throws IOException {
        Path pyramid = pathOf(page, number);
        Files.move(pyramid, asideOf(pyramid), StandardCopyOption.REPLACE_EXISTING);
    }

    /** Where a damaged pyramid is put. */
    static Path asideOf(Path pyramid) {
        return pyramid.resolveSibling(pyramid.getFileName() + ASIDE);
    }

    /** Those of these images that have no pyramid here. Folders are listed; no file is looked at. */
    public List<Image> listMissing(Collection<Image> images) throws IOException {
        Set<String> there = new HashSet<>();
        forEach("*" + SUFFIX, pyramid -> there.add(pyramid.getFileName().toString()));
        return images.stream().filter(image -> !there.contains(image.file())).toList();
    }

    /**
     * Whether somebody saw to it that every page has its pyramid here or is waiting for it. No longer so when the folder was
     * deleted, or the mark was.
     */
    public boolean isComplete() {
        return Files.exists(root.resolve(MARK));
    }

    /** Says that every page has its pyramid here or is waiting for it. */
    public void markComplete() throws IOException {
        Files.createDirectories(root);
        Files.writeString(root.resolve(MARK), "Every page has its image here, or is waiting for it.\n");
    }

    /** Takes the mark back, before pages come that have no pyramid here. */
    public void unmarkComplete() throws IOException {
        Files.deleteIfExists(root.resolve(MARK));
    }

    /** Removes the pyramids of pages that are no more. */
    public void remove(Collection<RecordId> pages) throws IOException {
        for (RecordId page : pages) {
            Files.deleteIfExists(pathOf(page));
            Files.deleteIfExists(asideOf(pathOf(page)));
            if (Files.isDirectory(folderOf(page))) {
                try (DirectoryStream<Path> others =
                        Files.newDirectoryStream(folderOf(page), page.value() + ".*" + SUFFIX + "{," + ASIDE + "}")) {
                    for (Path other : others) {
                        Files.deleteIfExists(other);
                    }
                }
            }
        }
    }

    /** Removes what a kill left half made. To be called when nothing is being made, at start. */
    public void clearLeftovers() throws IOException {
        List<Path> leftovers = new ArrayList<>();
        forEach(WorkFolder.PREFIX + "*", leftovers::add);
        for (Path leftover : leftovers) {
            WorkFolder.delete(leftover);
        }
    }

    private void forEach(String names, Consumer<Path> sink) throws IOException {
        if (!Files.isDirectory(root)) {
            return;
        }
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(root, FOLDER)) {
            for (Path folder : folders) {
                try (DirectoryStream<Path> inside = Files.newDirectoryStream(folder, names)) {
                    inside.forEach(sink);
                } catch (NotDirectoryException foreign) {
                    continue;
                }
            }
        } catch (DirectoryIteratorException failed) {
            throw failed.getCause();
        }
    }
}
