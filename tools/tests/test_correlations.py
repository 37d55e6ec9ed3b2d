"""The correlations that the project promises, from the built files alone."""

import unittest

from built import column
from spearman import spearman


class Correlations(unittest.TestCase):
    """Expected values: scipy 1.17.1, `spearmanr`, on the same figures."""

    CASES = [
        (("papi", "2020", "5"), ("papi", "2020", "8.1"), 0.384, 63, 0.0019, 4),
        (("papi", "2023", "5"), ("papi", "2023", "8.1"), 0.436, 61, 0.0005, 4),
        (("papi", "2017", "5"), ("egov", "2017", "total"), -0.268, 53, 0.052, 3),
    ]

    def test_are_as_promised(self) -> None:
        for x, y, rho, n, p, digits in self.CASES:
            with self.subTest(x=x, y=y):
                found = spearman(column(*x), column(*y))
                self.assertEqual(round(found[0], 3), rho)
                self.assertEqual(found[1], n)
                self.assertEqual(round(found[2], digits), p)


if __name__ == "__main__":
    unittest.main()
