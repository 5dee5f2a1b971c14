package org.accord.shell;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinService;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What somebody chose for this browser, in a cookie that says nothing but the choice. */
enum Preference {
    /** one of our languages */
    LANGUAGE("accord-language"),
    /** light or dark; without it as the system is */
    LOOK("accord-look");

    private static final Duration LIFE = Duration.ofDays(365);

    private final String cookie;

    Preference(String cookie) {
        this.cookie = cookie;
    }

    /** The choice, if one was made and it is among those; whatever else the cookie holds is as none. */
    Optional<String> read(@Nullable VaadinRequest request, List<String> among) {
        Cookie[] cookies = request == null ? null : request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(candidate -> candidate.getName().equals(cookie))
                        .map(Cookie::getValue)
                        .filter(among::contains)
                        .findFirst();
    }

    /** Keeps the choice for a year; an empty one forgets it. */
    void keep(String choice) {
        VaadinRequest request = VaadinService.getCurrentRequest();
        VaadinResponse response = VaadinService.getCurrentResponse();
        Cookie kept = new Cookie(cookie, choice);
        kept.setPath(request.getContextPath() + "/");
        kept.setMaxAge(choice.isEmpty() ? 0 : (int) LIFE.toSeconds());
        kept.setHttpOnly(true);
        kept.setSecure(request.isSecure());
        kept.setAttribute("SameSite", "Lax");
        response.addCookie(kept);
    }
}
