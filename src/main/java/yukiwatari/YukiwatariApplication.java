package yukiwatari;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** Starts the server; every direct sub-package is a module (docs/ARCHITECTURE.md). */
@Modulithic(systemName = "Yukiwatari")
@SpringBootApplication
public class YukiwatariApplication {

  public static void main(String[] args) {
    SpringApplication.run(YukiwatariApplication.class, args);
  }
}
