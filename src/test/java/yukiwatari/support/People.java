package yukiwatari.support;

import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.core.env.Environment;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import yukiwatari.account.Role;

/**
 * People who use the server over HTTP: {@code people.signIn(SmallRegion.CITY, Role.MANAGER).get()
 * .uri("/api/…").exchange().expectStatus().isOk()}. Each client keeps its own cookies and sends the
 * CSRF header.
 */
public final class People {
  public static final String PASSWORD = "yuki-no-michi-77";
  // As slow hashing is not what other tests are about, theirs is cheap; any Argon2 hash is read.
  private static final PasswordEncoder CHEAP = new Argon2PasswordEncoder(16, 32, 1, 64, 1);
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final Environment environment;
  private final JdbcClient jdbc;

  People(Environment environment, JdbcClient jdbc) {
    this.environment = environment;
    this.jdbc = jdbc;
  }

  /** A new user of the organisation, signed in. */
  public RestTestClient signIn(UUID organisation, Role... roles) {
    String login = "user" + NUMBER.incrementAndGet();
    create(login, organisation, roles);
    return signIn(login, PASSWORD);
  }

  /** A new user whose password is {@link #PASSWORD}. */
  public UUID create(String login, UUID organisation, Role... roles) {
    UUID id = UUID.randomUUID();
    jdbc.sql(
            "INSERT INTO account.app_user (id, login, display_name, organisation_id, password_hash) VALUES (:id, :login, :login, :organisation, :hash)")
        .param("organisation", organisation)
        .param("id", id)
        .param("login", login)
        .param("hash", CHEAP.encode(PASSWORD))
        .update();
    for (Role role : roles) {
      join(id, organisation, role);
    }
    return id;
  }

  /** One more membership, without an end. */
  public void join(UUID user, UUID organisation, Role role) {
    jdbc.sql(
            "INSERT INTO account.membership (id, user_id, organisation_id, role) VALUES (gen_random_uuid(), :user, :organisation, :role)")
        .param("user", user)
        .param("organisation", organisation)
        .param("role", role.name())
        .update();
  }

  /** Signs an existing user in, or fails. */
  public RestTestClient signIn(String login, String password) {
    RestTestClient client = nobody();
    client.post().uri("/login").body(form(login, password)).exchange().expectStatus().isNoContent();
    return withFreshToken(client);
  }

  /** Signs in with a plain browser and opens an address whose answer may never end. */
  public HttpResponse<InputStream> browse(String login, String path)
      throws IOException, InterruptedException {
    HttpClient browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    signInWith(browser, login);
    return browser.send(
        HttpRequest.newBuilder(URI.create(address() + path)).build(),
        HttpResponse.BodyHandlers.ofInputStream());
  }

  private void signInWith(HttpClient browser, String login) {
    RestTestClient client = visit(browser);
    client.post().uri("/login").body(form(login, PASSWORD)).exchange().expectStatus().isNoContent();
  }

  /** Somebody from the street, with the cookies of one visit. */
  public RestTestClient nobody() {
    return visit(HttpClient.newBuilder().cookieHandler(new CookieManager()).build());
  }

  private RestTestClient visit(HttpClient browser) {
    return withFreshToken(
        RestTestClient.bindToServer(new JdkClientHttpRequestFactory(browser))
            .baseUrl(address())
            .defaultHeader("Accept", MediaType.APPLICATION_JSON_VALUE)
            .build());
  }

  private String address() {
    return "http://127.0.0.1:" + environment.getRequiredProperty("local.server.port");
  }

  /** What the sign-in form sends. */
  public static MultiValueMap<String, String> form(String login, String password) {
    MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
    form.add("login", login);
    form.add("password", password);
    return form;
  }

  /** The same client with the CSRF token of now: signing in changes it. */
  public static RestTestClient withFreshToken(RestTestClient client) {
    String[] token = new String[1];
    client
        .get()
        .uri("/api/me")
        .exchange()
        .expectBody()
        .jsonPath("$.csrf.token")
        .value(String.class, value -> token[0] = value);
    return client.mutate().defaultHeaders(all -> all.set("X-XSRF-TOKEN", token[0])).build();
  }
}
