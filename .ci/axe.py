"""Prints what axe finds on pages, in light and dark, on a desk and a phone; ends with 1 if it does."""

import pathlib
import sys

import axe_playwright_python
from selenium import webdriver
from selenium.webdriver.chrome.service import Service

AXE = (pathlib.Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text()
SCREENS = {"desk": (1280, 800), "phone": (390, 844)}


def browser():
    options = webdriver.ChromeOptions()
    for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"):
        options.add_argument(argument)
    options.binary_location = "/usr/bin/chromium"
    driver = webdriver.Chrome(options=options, service=Service("/usr/bin/chromedriver"))
    driver.set_script_timeout(300)
    return driver


def findings(driver, page, scheme, size):
    width, height = size
    command = driver.execute_cdp_cmd
    command(
        "Emulation.setDeviceMetricsOverride",
        {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 500},
    )
    features = [{"name": "prefers-color-scheme", "value": scheme}]
    command("Emulation.setEmulatedMedia", {"features": features})
    driver.get(pathlib.Path(page).resolve().as_uri())
    # The page forbids scripts; the debugger may still run one. Closed parts are checked too.
    opening = "document.querySelectorAll('details').forEach(part => part.open = true);"
    command("Runtime.evaluate", {"expression": opening + AXE + ";0"})
    run = "axe.run(document, {resultTypes: ['violations']}).then(arguments[arguments.length - 1])"
    found = driver.execute_async_script(run)["violations"]
    lines = [
        f"{rule['id']}: {rule['help']}: {node['html'][:160]}"
        for rule in found
        for node in rule["nodes"]
    ]
    wide = driver.execute_script("return document.documentElement.scrollWidth > innerWidth")
    return lines + (["the page is wider than the screen"] if wide else [])


def main(pages):
    driver = browser()
    count = 0
    try:
        for page in pages:
            for scheme in ("light", "dark"):
                for name, size in SCREENS.items():
                    for line in findings(driver, page, scheme, size):
                        print(f"{page} ({scheme}, {name}): {line}")
                        count += 1
    finally:
        driver.quit()
    return 1 if count else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
