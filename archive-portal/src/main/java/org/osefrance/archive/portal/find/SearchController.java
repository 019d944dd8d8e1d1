package org.osefrance.archive.portal.find;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.osefrance.archive.index.search.Search;
import org.osefrance.archive.index.search.SearchResults;
import org.osefrance.archive.portal.web.RequestViewer;
import org.osefrance.archive.schemas.access.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The start page and the results. */
@Controller
final class SearchController {

    private final Search search;
    private final RequestViewer viewers;
    private final FoundItems foundItems;
    private final FacetGroups facetGroups;

    SearchController(Search search, RequestViewer viewers, FoundItems foundItems, FacetGroups facetGroups) {
        this.search = search;
        this.viewers = viewers;
        this.foundItems = foundItems;
        this.facetGroups = facetGroups;
    }

    @GetMapping("/")
    String start() {
        return "find/start";
    }

    @GetMapping("/search")
    String search(
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        Question question = Question.of(parameters);
        if (!question.asked()) {
            return "find/ask";
        }
        model.addAttribute("results", answer(viewers.of(request), question, locale));
        return "find/results";
    }

    private ResultsPage answer(Viewer viewer, Question question, Locale locale) {
        SearchResults results = search.find(viewer, question.request());
        int page = question.page();
        boolean more = results.items() > (long) page * Question.PAGE_SIZE;
        List<FoundItem> found = foundItems.show(viewer, question.words(), results.hits(), locale);
        return new ResultsPage(
                question,
                Optional.of(results.understood()).filter(read -> !read.equals(question.words())),
                results.items(),
                (long) (page - 1) * Question.PAGE_SIZE + 1,
                found,
                facetGroups.of(viewer, question, results, locale),
                page > 1 ? Optional.of(question.href(page - 1)) : Optional.empty(),
                more ? Optional.of(question.href(page + 1)) : Optional.empty());
    }
}
