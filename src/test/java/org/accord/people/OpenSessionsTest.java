package org.accord.people;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpSession;
import org.accord.fixtures.ServiceTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;

@ServiceTest
class OpenSessionsTest {

    @Test
    @DisplayName("SESS-06: a session that another request ends in this very moment leaves a visitor, and no fault")
    void aSessionThatEndsInThisVeryMomentLeavesAVisitor(@Autowired OpenSessions filter) throws Exception {
        MockHttpSession ending = new MockHttpSession() {
            @Override
            public @Nullable Object getAttribute(String name) {
                if (!isInvalid()) {
                    invalidate();
                }
                return super.getAttribute(name);
            }
        };
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setSession(ending);
        MockFilterChain next = new MockFilterChain();
        filter.doFilter(request, new MockHttpServletResponse(), next);
        assertThat(next.getRequest()).isSameAs(request);
        HttpSession left = request.getSession(false);
        assertThat(left).isNull();
    }
}
